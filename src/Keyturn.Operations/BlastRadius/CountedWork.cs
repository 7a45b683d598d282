namespace Keyturn.Operations.BlastRadius;

/// <summary>Work that takes long enough to tell how far it is. Shared by all who ask for the same.</summary>
/// <param name="total">How much there is to do.</param>
/// <param name="work">Runs off the caller's thread; given where to tell how much is done.</param>
public sealed class CountedWork<T>(int total, Func<Action<int>, T> work)
{
    private readonly Lock gate = new();
    private Task<T>? answer;
    private int done;

    /// <summary>How much there is to do.</summary>
    public int Total => total;

    /// <summary>How much is done.</summary>
    public int Done => Volatile.Read(ref done);

    /// <summary>The answer; the first who asks starts the work.</summary>
    public Task<T> Answer
    {
        get
        {
            lock (gate)
            {
                return answer ??= Task.Run(() => work(count => Volatile.Write(ref done, count)));
            }
        }
    }
}
