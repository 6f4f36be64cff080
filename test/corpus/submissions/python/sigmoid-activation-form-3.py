# expect sigmoid_deriv: activation-form, activation-form

import numpy as np


sigmoid_deriv = lambda a: a - a ** 2
