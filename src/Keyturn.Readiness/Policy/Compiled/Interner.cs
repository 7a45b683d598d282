using System.Collections.Concurrent;

namespace Keyturn.Readiness.Policy.Compiled;

/// <summary>Numbers for values, from 0 in the order in which they are met. Safe for several threads.</summary>
internal sealed class Interner<T>(IEqualityComparer<T>? comparer = null)
    where T : notnull
{
    private readonly ConcurrentDictionary<T, int> numbers = new(comparer ?? EqualityComparer<T>.Default);
    private readonly Lock adding = new();
    private T[] values = new T[16];
    private int count;

    public int Count => Volatile.Read(ref count);

    public T this[int number] => Volatile.Read(ref values)[number];

    public int Of(T value)
    {
        if (numbers.TryGetValue(value, out var number))
        {
            return number;
        }

        lock (adding)
        {
            if (numbers.TryGetValue(value, out number))
            {
                return number;
            }

            if (count == values.Length)
            {
                var more = new T[2 * count];
                values.CopyTo(more, 0);
                Volatile.Write(ref values, more);
            }

            values[count] = value;
            numbers[value] = count;
            return count++;
        }
    }
}
