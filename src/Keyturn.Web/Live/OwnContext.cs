namespace Keyturn.Web.Live;

/// <summary>The context of whoever makes it, culture included: what a shared clock, another page or a background reading tells is worded in its language, and not in theirs.</summary>
internal sealed class OwnContext
{
    private readonly ExecutionContext? context = ExecutionContext.Capture();

    /// <summary>Runs <paramref name="work"/> at once, on this thread.</summary>
    public void Run(Action work)
    {
        if (context is null)
        {
            work();
        }
        else
        {
            ExecutionContext.Run(context, static state => ((Action)state!)(), work);
        }
    }
}
