using System.Globalization;
using Keyturn.Readiness.Matrix;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Web.Features.Readiness.Systems;

/// <summary>Words of the system picture.</summary>
public static class SystemWords
{
    /// <summary>What a path is called.</summary>
    public static string Of(SystemPath path) => path == SystemPath.Read ? SystemStrings.ReadPath : SystemStrings.RotationPath;

    /// <summary>How traffic goes that takes no endpoint.</summary>
    public static string Of(ReachabilityCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        return check.Via == Via.None && check.Verdict == Verdict.Blocked ? SystemStrings.ViaNone : Of(check.Via);
    }

    private static string Of(Via via) => via switch
    {
        Via.Nat => SystemStrings.ViaNat,
        Via.InternetGateway or Via.EgressOnlyGateway => SystemStrings.ViaInternet,
        Via.LambdaNetwork => SystemStrings.ViaLambda,
        Via.Peering or Via.TransitGateway or Via.IntraVpc or Via.InterfaceEndpoint => SystemStrings.ViaPrivate,
        _ => SystemStrings.ViaUnknown,
    };

    /// <summary>How all on a path stand at one leg: all can, or how many cannot.</summary>
    public static string Of(SystemTally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        var (name, answer) = (Of(tally.Path), CellLook.Of(tally.Worst).Text);
        var counted = tally.Worst == CellState.Fail ? tally.Failing : tally.Unknown;
        return tally.Count == 1 || tally.Worst is not (CellState.Fail or CellState.Unknown)
            ? string.Format(CultureInfo.CurrentCulture, SystemStrings.Leg, name, answer)
            : string.Format(CultureInfo.CurrentCulture, SystemStrings.LegOf, name, answer, counted, tally.Count);
    }

    /// <summary>Subnets with their zones.</summary>
    public static string Of(IEnumerable<string> subnets, NetworkEstate network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var names = subnets.Select(id => network.Subnets.Value?.GetValueOrDefault(id) is { Zone.Length: > 0 } subnet ? $"{id} ({subnet.Zone})" : id).ToList();
        return names.Count == 0 ? SystemStrings.NoSubnet : string.Join(", ", names);
    }

    /// <summary>Those that are counted instead of drawn; empty when everybody is drawn.</summary>
    public static string Of(IReadOnlyCollection<SystemRest> rest)
    {
        ArgumentNullException.ThrowIfNull(rest);
        return rest.Count == 0 ? "" : string.Format(
            CultureInfo.CurrentCulture,
            SystemStrings.More,
            rest.Sum(one => one.Count),
            string.Join(", ", rest.Select(one => string.Format(CultureInfo.CurrentCulture, SystemStrings.CountOfKind, ReadinessWords.Of(one.Kind), one.Count))));
    }
}
