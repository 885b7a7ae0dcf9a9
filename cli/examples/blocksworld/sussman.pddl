; Sussman's anomaly: neither goal can be reached first and then left alone.
(define (problem sussman)
  (:domain blocksworld)
  (:objects a b c)
  (:init (on c a) (ontable a) (ontable b) (clear c) (clear b) (handempty))
  (:goal (and (on a b) (on b c))))
