# verdict: error
# says: number|await|coroutine|async
async def sigmoid_prime(z):
    return z
