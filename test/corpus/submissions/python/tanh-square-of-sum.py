# expect grad_tanh: incorrect, square-of-sum

import math


grad_tanh = lambda x: 4 / (math.exp(x) ** 2 + math.exp(-x) ** 2)
