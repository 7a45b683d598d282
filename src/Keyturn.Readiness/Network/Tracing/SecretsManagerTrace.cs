using System.Collections.Immutable;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Dns;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Hops;
using Keyturn.Readiness.Network.Reasons;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Readiness.Network.Tracing;

/// <summary>From one placement to the Secrets Manager API of a Region: the name first, then the way its answer leads.</summary>
internal static class SecretsManagerTrace
{
    private const int Https = 443;

    public static Branch Of(NetworkIndex index, Placement placement, string region, HashSet<Missing> missing)
    {
        var answer = SecretsManagerName.Resolve(index, placement.End.Subnet.VpcId, region);
        missing.UnionWith(answer.Missing);
        List<Branch> branches = [.. answer.Branches.Select(branch => Follow(index, placement, region, branch, missing))];
        return Branch.OneOf(branches, answer.Doubt ?? Branch.Cases(branches.Count, placement.End.Id));
    }

    private static Branch Follow(NetworkIndex index, Placement placement, string region, DnsBranch branch, HashSet<Missing> missing)
    {
        if (branch.Public)
        {
            return Public(index, placement, region, branch.Evidence, missing);
        }

        if (branch.Endpoint is { } endpoint)
        {
            return Endpoint(index, placement, endpoint, branch.Evidence, missing);
        }

        var faces = (branch.Addresses.IsDefault ? [] : branch.Addresses).Select(index.InterfaceWith).OfType<NetworkInterface>().DistinctBy(face => face.Id).ToList();
        return faces.Count == 0
            ? Branch.Of(new(placement.End.Id, branch.Evidence.Id, Via.None, [branch.Evidence]))
            : Interfaces(index, placement, faces, [branch.Evidence], "", (true, true), missing);
    }

    private static Branch Endpoint(NetworkIndex index, Placement placement, VpcEndpoint endpoint, Evidence dns, HashSet<Missing> missing)
    {
        var available = endpoint.State == "available";
        Evidence state = new(Phase.Request, Component.Endpoint, endpoint.Id, null, available ? Outcome.Pass : Outcome.Block,
            available ? Reason.Of(ReasonCode.EndpointAnswers, endpoint.Id) : Reason.Of(ReasonCode.EndpointNotAvailable, endpoint.Id, endpoint.State));
        var found = endpoint.InterfaceIds.Select(index.Interface).ToList();
        var faces = found.Select(one => one.Value).OfType<NetworkInterface>().ToList();
        if (found.FindAll(one => one.Value is null) is [var first, ..] lost)
        {
            missing.UnionWith(lost.Select(one => one.Missing));
            return Branch.Of(new(placement.End.Id, endpoint.Id, Via.InterfaceEndpoint, [dns, state, Unread(endpoint.Id, first.Missing)]));
        }

        return Interfaces(index, placement, faces, [dns, state], endpoint.Id, (endpoint.Ipv4Answers, endpoint.Ipv6Answers), missing);
    }

    /// <summary>Answers go round: every interface must pass. Of A and AAAA the client takes what works.</summary>
    private static Branch Interfaces(
        NetworkIndex index, Placement placement, List<NetworkInterface> faces, ImmutableArray<Evidence> before, string id, (bool V4, bool V6) answers, HashSet<Missing> missing)
    {
        var families = new List<Branch>();
        foreach (var family in Families(placement).Where(family => family == IpFamily.V4 ? answers.V4 : answers.V6))
        {
            var targets = new List<Branch>();
            foreach (var face in faces.Where(face => face.Addresses.Any(address => address.Family == family)))
            {
                var found = index.Subnet(face.SubnetId);
                if (found.Value is not { } subnet)
                {
                    missing.Add(found.Missing);
                    targets.Add(Branch.Of(new(placement.End.Id, face.Id, Via.None, [.. before, Unread(face.Id, found.Missing)])));
                    continue;
                }

                var end = new FlowEnd(face.Id, subnet, face.GroupIds, AddressSet.Of(face.Addresses.Select(Cidr.Of)), Spread.Each);
                var start = new Trail(index, family, Https, placement.ClientPorts) { Hops = [.. before] };
                targets.AddRange(Finish(PrivateWalk.Walk(start, placement.End, end, true), placement, face.Id, missing, Via.InterfaceEndpoint));
            }

            if (targets.Count > 0)
            {
                families.Add(Branch.All(targets));
            }
        }

        if (families.Count > 0)
        {
            return Branch.Any(families);
        }

        var reason = faces.Count == 0 ? Reason.Of(ReasonCode.EndpointHasNoInterface, id) : Reason.Of(ReasonCode.NoFamily, placement.End.Id, id);
        return Branch.Of(new(placement.End.Id, id, Via.InterfaceEndpoint, [.. before, new(Phase.Request, Component.Endpoint, id, null, Outcome.Block, reason)]));
    }

    /// <summary>The public endpoint is dual-stack.</summary>
    private static Branch Public(NetworkIndex index, Placement placement, string region, Evidence dns, HashSet<Missing> missing)
    {
        var better = EndpointRepairs.For(index, placement, region);
        var name = SecretsManagerName.Of(region);
        List<Branch> families = [];
        foreach (var family in Families(placement))
        {
            var start = new Trail(index, family, Https, placement.ClientPorts) { Hops = [dns] };
            var ends = Finish(PublicWalk.Walk(start, placement, Peer.Service(name, family), better), placement, name, missing, Via.None);
            families.Add(Branch.OneOf(ends, Branch.Cases(ends.Count, placement.End.Id)));
        }

        return families.Count > 0
            ? Branch.Any(families)
            : Branch.Of(new(placement.End.Id, name, Via.None, [dns, new(Phase.Request, Component.Consumer, placement.End.Id, null, Outcome.Block, Reason.Of(ReasonCode.NoFamily, placement.End.Id, name))]));
    }

    internal static List<Branch> Finish(IEnumerable<Trail> trails, Placement placement, string target, HashSet<Missing> missing, Via inside)
    {
        var branches = new List<Branch>();
        foreach (var trail in trails)
        {
            missing.UnionWith(trail.Missing);
            var via = trail.Via == Via.IntraVpc && inside != Via.None ? inside : trail.Via;
            branches.Add(Branch.Of(new(placement.End.Id, target, via, [.. trail.Hops])));
        }

        return branches;
    }

    internal static IEnumerable<IpFamily> Families(Placement placement)
    {
        if (!placement.End.Addresses.V4.IsEmpty)
        {
            yield return IpFamily.V4;
        }

        if (!placement.End.Addresses.V6.IsEmpty)
        {
            yield return IpFamily.V6;
        }
    }

    private static Evidence Unread(string id, Missing missing) =>
        new(Phase.Request, Component.Endpoint, id, null, Outcome.Unknown, Reason.Of(ReasonCode.NotReadable, missing.Resource, missing.Call));
}
