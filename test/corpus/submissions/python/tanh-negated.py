# expect d_tanh: incorrect, negated

import math


d_tanh = lambda x: math.tanh(x) ** 2 - 1
