using System.Collections.Immutable;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Fixes;
using Keyturn.Readiness.Network.Reasons;
using Keyturn.Readiness.Network.Routing;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Readiness.Network.Hops;

/// <summary>The route table of a subnet, asked for a set of addresses.</summary>
internal static class RouteHop
{
    /// <summary>Every part of the addresses with the route that wins for it; one part without a route when the table could not be read.</summary>
    public static ImmutableArray<PrefixSlice<Route>> Slices(NetworkIndex index, Subnet subnet, AddressSet addresses) =>
        index.TableOf(subnet).Value is { } table ? index.PrefixesOf(table).Slices(addresses) : [new(addresses, null)];

    /// <summary>Adds the hop and says whether the route can be followed.</summary>
    /// <param name="repairs">Changes when there is no route that leads on.</param>
    public static bool Follow(Trail trail, Phase phase, Subnet subnet, Route? route, string destination, Func<RouteTable, ImmutableArray<EstateChange>> repairs)
    {
        var found = trail.Index.TableOf(subnet);
        if (found.Value is not { } table)
        {
            trail.Unread(phase, Component.RouteTable, found.Missing);
            return false;
        }

        if (RouteOrder.Unreadable(table, trail.Index.Estate.PrefixLists) is { } hidden && route?.Target != RouteTarget.Local)
        {
            trail.Unread(phase, Component.RouteTable, new("ec2:GetManagedPrefixListEntries", hidden.PrefixListId ?? ""));
        }

        var (outcome, reason) = Judge(table, route, destination);
        trail.Hops.Add(new(phase, Component.RouteTable, table.Id, null, outcome, reason)
        {
            RestsOn = outcome == Outcome.Pass && route is not null && route.Target != RouteTarget.Local && !table.HasBroader(route) ? new(Component.RouteTable, table.Id, route.DestinationText) : null,
            Repairs = outcome == Outcome.Block ? repairs(table) : [],
        });
        return outcome == Outcome.Pass;
    }

    /// <summary>A block with a reason of its own at a table.</summary>
    public static void Block(Trail trail, Phase phase, Subnet subnet, Func<string, Reason> reason, Func<RouteTable, ImmutableArray<EstateChange>> repairs)
    {
        if (trail.Index.TableOf(subnet).Value is { } table)
        {
            trail.Hops.Add(new(phase, Component.RouteTable, table.Id, null, Outcome.Block, reason(table.Id)) { Repairs = repairs(table) });
        }
    }

    /// <summary>A route that leads on where nothing is read.</summary>
    public static void Beyond(Trail trail, Phase phase, Subnet subnet, Route route) =>
        trail.Add(phase, Component.Gateway, route.TargetId, Outcome.Unknown,
            Reason.Of(ReasonCode.RouteBeyond, trail.Index.TableOf(subnet).Value?.Id ?? "", route.DestinationText, route.TargetId));

    /// <summary>The reply leaves by another way than the request came: it works or not by what stands on both.</summary>
    public static void Elsewhere(Trail trail, Subnet subnet, Route route, string destination)
    {
        var table = trail.Index.TableOf(subnet).Value?.Id ?? "";
        trail.Add(Phase.Reply, Component.RouteTable, table, Outcome.Unknown, Reason.Of(ReasonCode.RouteReplyElsewhere, table, destination, route.TargetId));
    }

    private static (Outcome Outcome, Reason Reason) Judge(RouteTable table, Route? route, string destination)
    {
        if (route is null)
        {
            return (Outcome.Block, Reason.Of(ReasonCode.RouteMissing, table.Id, destination));
        }

        if (route.Blackhole)
        {
            return (Outcome.Block, Reason.Of(ReasonCode.RouteBlackhole, table.Id, route.DestinationText, route.TargetId));
        }

        return route.Target switch
        {
            RouteTarget.Local => (Outcome.Pass, Reason.Of(ReasonCode.RouteLocal, table.Id, destination)),
            RouteTarget.ApplianceEndpoint or RouteTarget.Interface => (Outcome.Unknown, Reason.Of(ReasonCode.RouteAppliance, table.Id, route.DestinationText, route.TargetId)),
            RouteTarget.VirtualPrivateGateway or RouteTarget.CoreNetwork or RouteTarget.Other => (Outcome.Unknown, Reason.Of(ReasonCode.RouteBeyond, table.Id, route.DestinationText, route.TargetId)),
            _ => (Outcome.Pass, Reason.Of(ReasonCode.RouteTaken, table.Id, route.DestinationText, route.TargetId)),
        };
    }
}
