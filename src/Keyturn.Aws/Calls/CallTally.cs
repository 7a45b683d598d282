namespace Keyturn.Aws.Calls;

/// <summary>Counts the calls that are made on behalf of one piece of work, wherever in it they are made.</summary>
internal sealed class CallTally : IDisposable
{
    private static readonly AsyncLocal<CallTally?> Current = new();

    private readonly CallTally? before = Current.Value;
    private int calls;

    private CallTally() => Current.Value = this;

    public int Calls => Volatile.Read(ref calls);

    /// <summary>Counts until it is disposed, in the same method.</summary>
    public static CallTally Begin() => new();

    public static void Add()
    {
        if (Current.Value is { } tally)
            Interlocked.Increment(ref tally.calls);
    }

    public void Dispose() => Current.Value = before;
}
