using System.Collections.Immutable;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Dns;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Reasons;
using Keyturn.Readiness.Network.Tracing;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Readiness.Network.Warnings;

/// <summary>Looks beside a verdict for what works and should still be looked at.</summary>
public static class WarningFinder
{
    /// <summary>A block larger than this is more than the subnets of one application need.</summary>
    private const int WidestBlock = 16;

    /// <summary>Warnings for one answered question, each once.</summary>
    public static ImmutableArray<ReachabilityWarning> Find(NetworkIndex index, ReachabilityCheck check)
    {
        var warnings = new List<ReachabilityWarning>();
        var evidence = check.Paths.SelectMany(path => path.Evidence).ToList();
        warnings.AddRange(evidence.Where(hop => hop.Reason.Code == ReasonCode.AclClosesFewPorts)
            .Select(hop => ReachabilityWarning.Of(WarningCode.FewClientPortsClosed, hop.Id, hop.Reason.Arguments[2])));
        foreach (var groupId in evidence.Where(hop => hop.Component == Component.SecurityGroup).SelectMany(hop => hop.Id.Split(", ")).Distinct())
        {
            warnings.AddRange((index.Estate.SecurityGroups.Value?.GetValueOrDefault(groupId)?.Rules ?? []).Where(rule => rule.Stale)
                .Select(rule => ReachabilityWarning.Of(WarningCode.StaleRule, groupId, rule.Id, rule.PeerText)));
        }

        warnings.AddRange(check.Question is DatabaseQuestion database ? Database(index, check, database) : Endpoint(index, check, evidence));
        return [.. warnings.Distinct()];
    }

    private static IEnumerable<ReachabilityWarning> Endpoint(NetworkIndex index, ReachabilityCheck check, List<Evidence> evidence)
    {
        foreach (var id in evidence.Where(hop => hop.Reason.Code == ReasonCode.EndpointAnswers).Select(hop => hop.Id).Distinct())
        {
            if (index.Estate.Endpoints.Value?.GetValueOrDefault(id) is not { } endpoint)
            {
                continue;
            }

            if (endpoint.InterfaceIds.Length == 1)
            {
                yield return ReachabilityWarning.Of(WarningCode.EndpointInOneZone, id);
            }

            if (endpoint.Policy is not null)
            {
                yield return ReachabilityWarning.Of(WarningCode.EndpointPolicy, id);
            }
        }

        var leaves = check is { Verdict: Verdict.Reachable, Via: Via.Nat or Via.InternetGateway or Via.EgressOnlyGateway };
        if (leaves && check.Question is SecretsManagerQuestion question)
        {
            var vpcIds = evidence.Where(hop => hop.Component == Component.RouteTable).Select(hop => index.Estate.RouteTables.Value?.GetValueOrDefault(hop.Id)?.VpcId).ToHashSet();
            var idle = (index.Estate.Endpoints.Value?.Values ?? []).Where(one => one.ServiceName == SecretsManagerName.ServiceOf(question.Region) && vpcIds.Contains(one.VpcId));
            foreach (var endpoint in idle)
            {
                yield return ReachabilityWarning.Of(WarningCode.PublicPathDespiteEndpoint, endpoint.Id);
            }
        }
    }

    private static IEnumerable<ReachabilityWarning> Database(NetworkIndex index, ReachabilityCheck check, DatabaseQuestion question)
    {
        var ingress = check.Paths.SelectMany(path => path.Evidence).Where(hop => hop is { Component: Component.SecurityGroup, Egress: false }).SelectMany(hop => hop.Id.Split(", ")).Distinct();
        foreach (var groupId in ingress)
        {
            var wide = (index.Estate.SecurityGroups.Value?.GetValueOrDefault(groupId)?.Rules ?? [])
                .Where(rule => !rule.Egress && (rule.Protocol is "-1" or "tcp" or "6") && rule.Block is { } block && block.Length < (block.Family == IpFamily.V4 ? WidestBlock : 48));
            foreach (var rule in wide)
            {
                yield return ReachabilityWarning.Of(WarningCode.DatabaseWideOpen, question.DatabaseId, groupId, rule.PeerText);
            }
        }

        if (check.Verdict == Verdict.Reachable && !question.AfterFailover)
        {
            var later = ReachabilityTracer.Trace(index, question with { AfterFailover = true });
            if (later.Verdict != Verdict.Reachable)
            {
                var code = later.Verdict == Verdict.Blocked ? WarningCode.BlockedAfterFailover : WarningCode.UnknownAfterFailover;
                yield return ReachabilityWarning.Of(code, question.DatabaseId, later.Decider?.Id ?? "");
            }
        }
    }
}
