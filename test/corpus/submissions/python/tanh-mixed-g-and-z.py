# expect derivative_tanh: incorrect, mixed-g-and-z

import math


derivative_tanh = lambda z: 1 - z * math.tanh(z)
