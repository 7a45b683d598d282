using System.Collections.Immutable;

namespace Keyturn.Readiness.Policy.Fixes.Search;

/// <summary>One thing that keeps a request from being allowed, with the changes any of which removes it.</summary>
/// <param name="Group">Obstacles of one group are removed in the same way: the answers of several requests are then changed in one place.</param>
/// <param name="Options">The changes, the least invasive first.</param>
/// <param name="Because">Why there are none, or not others.</param>
internal sealed record Obstacle(string Group, ImmutableArray<PolicyChange> Options, ImmutableArray<NoFix> Because)
{
    /// <summary>Nothing removes it.</summary>
    public static Obstacle Final(NoFixCode code, string subject) => new("", [], [new(code, subject)]);

    /// <summary>The way in which a change removes an obstacle.</summary>
    public static string Way(PolicyChange change) => change switch
    {
        AllowStatement allow => $"allow {allow.Document.Place.Kind}",
        DenyException => "except",
        _ => change.Identity,
    };
}
