(define (domain obfuscated-randomized-logistics)
  (:requirements :strips) 
  (:predicates 	(zwcd0caosqrvypn9 ?obj)
	       	(qg9duf682li1kpbe ?truck)
               	(cbaj1n1wo5bq3ezl ?loc)
		(anav4gem8e8nrk78 ?airplane)
                (arsbumagdtb748l6 ?city)
                (slhkq82juy2qo1pi ?airport)
		(uiat7ywwr0i6j87c ?obj ?loc)
		(hdqlgp6pqzse6p2n ?obj1 ?obj2)
		(s8mp0xjykmt0fawa ?obj ?city))


(:action v1pjso2krv6sk1wj
  :parameters
   (?obj
    ?truck
    ?loc)
  :precondition
   (and (zwcd0caosqrvypn9 ?obj) (qg9duf682li1kpbe ?truck) (cbaj1n1wo5bq3ezl ?loc)
   (uiat7ywwr0i6j87c ?truck ?loc) (uiat7ywwr0i6j87c ?obj ?loc))
  :effect
   (and (not (uiat7ywwr0i6j87c ?obj ?loc)) (hdqlgp6pqzse6p2n ?obj ?truck)))

(:action e6tbvxb13cxqiqfm
  :parameters
   (?obj
    ?airplane
    ?loc)
  :precondition
   (and (zwcd0caosqrvypn9 ?obj) (anav4gem8e8nrk78 ?airplane) (cbaj1n1wo5bq3ezl ?loc)
   (uiat7ywwr0i6j87c ?obj ?loc) (uiat7ywwr0i6j87c ?airplane ?loc))
  :effect
   (and (not (uiat7ywwr0i6j87c ?obj ?loc)) (hdqlgp6pqzse6p2n ?obj ?airplane)))



(:action ozh031mvw6d4smqa
  :parameters
   (?obj
    ?truck
    ?loc)
  :precondition
   (and (zwcd0caosqrvypn9 ?obj) (qg9duf682li1kpbe ?truck) (cbaj1n1wo5bq3ezl ?loc)
        (uiat7ywwr0i6j87c ?truck ?loc) (hdqlgp6pqzse6p2n ?obj ?truck))
  :effect
   (and (not (hdqlgp6pqzse6p2n ?obj ?truck)) (uiat7ywwr0i6j87c ?obj ?loc)))

(:action kl6t91ujyqzora0b
  :parameters
   (?obj
    ?airplane
    ?loc)
  :precondition
   (and (zwcd0caosqrvypn9 ?obj) (anav4gem8e8nrk78 ?airplane) (cbaj1n1wo5bq3ezl ?loc)
        (hdqlgp6pqzse6p2n ?obj ?airplane) (uiat7ywwr0i6j87c ?airplane ?loc))
  :effect
   (and (not (hdqlgp6pqzse6p2n ?obj ?airplane)) (uiat7ywwr0i6j87c ?obj ?loc)))

(:action ucb7r68xuhd352zp
  :parameters
   (?truck
    ?loc-from
    ?loc-to
    ?city)
  :precondition
   (and (qg9duf682li1kpbe ?truck) (cbaj1n1wo5bq3ezl ?loc-from) (cbaj1n1wo5bq3ezl ?loc-to) (arsbumagdtb748l6 ?city)
   (uiat7ywwr0i6j87c ?truck ?loc-from)
   (s8mp0xjykmt0fawa ?loc-from ?city)
   (s8mp0xjykmt0fawa ?loc-to ?city))
  :effect
   (and (not (uiat7ywwr0i6j87c ?truck ?loc-from)) (uiat7ywwr0i6j87c ?truck ?loc-to)))

(:action i43ia3g2ygc7vwqf
  :parameters
   (?airplane
    ?loc-from
    ?loc-to)
  :precondition
   (and (anav4gem8e8nrk78 ?airplane) (slhkq82juy2qo1pi ?loc-from) (slhkq82juy2qo1pi ?loc-to)
	(uiat7ywwr0i6j87c ?airplane ?loc-from))
  :effect
   (and (not (uiat7ywwr0i6j87c ?airplane ?loc-from)) (uiat7ywwr0i6j87c ?airplane ?loc-to)))
)