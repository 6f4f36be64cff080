# expect tanhDerivative: incorrect, extra-z-factor

import math


tanhDerivative = lambda x: x * (1 - math.tanh(x) ** 2)
