namespace Keyturn.Operations.Approvals;

/// <summary>Whether an action that somebody is about to ask for needs a second person.</summary>
/// <param name="Always">In any case.</param>
/// <param name="WhenOverridden">When failing checks are overridden.</param>
/// <param name="Lifetime">How long there is for deciding and carrying out.</param>
/// <param name="MayBreakGlass">Whether the person may carry it out alone, with everything that follows from that.</param>
public sealed record SecondPersonNeed(bool Always, bool WhenOverridden, TimeSpan Lifetime, bool MayBreakGlass)
{
    public static SecondPersonNeed None { get; } = new(false, false, ApprovalRules.UsualLifetime, false);

    public bool Applies(bool overridden) => Always || (overridden && WhenOverridden);
}
