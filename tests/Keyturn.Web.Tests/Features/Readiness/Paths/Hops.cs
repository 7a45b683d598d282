using System.Collections.Immutable;
using Keyturn.Readiness.Network.Reasons;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Web.Tests.Features.Readiness.Paths;

/// <summary>Hops of a path, passing unless a test says otherwise.</summary>
internal static class Hops
{
    public static PathTrace Path(params ImmutableArray<Evidence> hops) => new("eni-web", "eni-target", Via.InterfaceEndpoint, hops);

    public static Evidence Dns(Outcome outcome = Outcome.Pass) =>
        new(Phase.Dns, Component.Resolver, "secretsmanager.ap-northeast-1.amazonaws.com", null, outcome, Reason.Of(ReasonCode.DnsEndpointAnswers, "secretsmanager", "vpce-1"));

    public static Evidence Endpoint(Outcome outcome = Outcome.Pass) => new(Phase.Request, Component.Endpoint, "vpce-1", null, outcome, Reason.Of(ReasonCode.EndpointAnswers, "vpce-1"));

    public static Evidence Group(bool egress, Outcome outcome = Outcome.Pass) =>
        new(Phase.Request, Component.SecurityGroup, egress ? "sg-web" : "sg-vpce", egress, outcome, Reason.Of(ReasonCode.GroupDoesNotAdmit, egress ? "sg-web" : "sg-vpce", "inbound", "443", "sg-web"))
        {
            Nearest = outcome == Outcome.Block ? Reason.Of(ReasonCode.NearPort, "sgr-1", "TCP", "80", "sg-web") : null,
        };

    public static Evidence Acl(bool egress, Outcome outcome = Outcome.Pass, Phase phase = Phase.Request) =>
        new(phase, Component.NetworkAcl, "acl-1", egress, outcome, Reason.Of(ReasonCode.AclDenies, "acl-1", "outbound", "*", "443"));

    public static Evidence Route(Phase phase = Phase.Request) => new(phase, Component.RouteTable, "rtb-1", null, Outcome.Pass, Reason.Of(ReasonCode.RouteLocal, "rtb-1", "eni-target"));

    public static Evidence Transit(string id) => new(Phase.Request, Component.TransitGateway, id, null, Outcome.Pass, Reason.Of(ReasonCode.TransitPasses, id, "10.0.0.0/16", "tgw-attach-1"));
}
