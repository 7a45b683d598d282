namespace Keyturn.Operations.Secrets;

/// <summary>Why no window can be computed from a schedule.</summary>
public sealed class ScheduleProblems
{
    private ScheduleProblems()
    {
    }

    public static SentenceBook Book { get; } = new(typeof(ScheduleProblems));
}
