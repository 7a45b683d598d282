using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Hops;
using Keyturn.Readiness.Network.Reasons;
using Keyturn.Readiness.Network.Tracing;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Readiness.Network.Compiled;

/// <summary>Routes and ACLs between two subnets, walked once by the tracer's own hops and kept.</summary>
/// <remarks>Kept only where every address of both subnets is treated alike; else the tracer is asked per pair.</remarks>
internal sealed class SubnetPairs(NetworkIndex index, List<Subnet> subnets, List<PortRange> classes, List<int> ports)
{
    /// <summary>0 is not asked yet, else the answer plus one.</summary>
    private readonly byte[] known = new byte[subnets.Count * subnets.Count * Math.Max(1, classes.Count) * Math.Max(1, ports.Count)];

    public Quick Ask(int from, int to, int portClass, int port)
    {
        var at = (((((from * subnets.Count) + to) * classes.Count) + portClass) * ports.Count) + port;
        if (known[at] == 0)
        {
            known[at] = (byte)(Walk(subnets[from], subnets[to], classes[portClass], ports[port]) + 1);
        }

        return (Quick)(known[at] - 1);
    }

    private Quick Walk(Subnet from, Subnet to, PortRange clientPorts, int port)
    {
        var start = new Trail(index, IpFamily.V4, port, clientPorts);
        var trails = PrivateWalk.Walk(start, Whole(from), Whole(to)).ToList();
        if (trails.Count != 1 || trails[0].Via != Via.IntraVpc)
        {
            return Quick.Ask;
        }

        var hops = trails[0].Hops.Where(hop => hop.Component != Component.SecurityGroup).ToList();
        if (hops.Exists(hop => hop.Outcome == Outcome.Unknown || hop.Reason.Code == ReasonCode.AclClosesAddresses) || hops.Count(hop => hop.Component == Component.RouteTable) > 2)
        {
            return Quick.Ask;
        }

        return hops.Exists(hop => hop.Outcome is Outcome.Block or Outcome.Some) ? Quick.Block : Quick.Pass;
    }

    private static FlowEnd Whole(Subnet subnet) => new(subnet.Id, subnet, [], subnet.Addresses, Spread.Each);
}
