using System.Collections.Immutable;

namespace Keyturn.Readiness.Network.Fixes;

/// <summary>Which fix is offered first.</summary>
internal static class FixRanking
{
    /// <summary>Fewest changes, then least exposure, an endpoint that is there already, fewest other subnets touched, no cost, easiest to undo.</summary>
    /// <remarks>What does more than another does is left out.</remarks>
    public static ImmutableArray<Fix> Order(IReadOnlyList<Fix> fixes) =>
    [
        .. fixes.Where(fix => !fixes.Any(other => other.Changes.Length < fix.Changes.Length && other.Changes.All(fix.Changes.Contains)))
            .OrderBy(fix => fix.Changes.Length).ThenBy(fix => fix.Exposure).ThenBy(fix => !fix.Changes.Any(UsesEndpoint)).ThenBy(fix => fix.OtherSubnets).ThenBy(fix => fix.Costs).ThenBy(fix => fix.Undoing),
    ];

    private static bool UsesEndpoint(EstateChange change) => change is EnablePrivateDns or EnableVpcDns or AssociateZone;
}
