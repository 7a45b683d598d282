using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Verdicts;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Questions.Facts;

namespace Keyturn.Readiness.Facts;

/// <summary>The way that requests to Secrets Manager take, or would take once nothing stops them, in the form that questions take.</summary>
public static class EndpointReading
{
    /// <summary>Through which endpoint, past all of them, or not known. A path that leads to an endpoint and is stopped on the way is still one to that endpoint.</summary>
    public static EndpointFacts Of(NetworkEstate estate, ReachabilityCheck check)
    {
        ArgumentNullException.ThrowIfNull(estate);
        ArgumentNullException.ThrowIfNull(check);

        // Of two address families one is enough, so that a stopped path may stand beside the one that is taken.
        var taken = check.Verdict == Verdict.Reachable ? check.Paths.Where(path => path.Verdict == Verdict.Reachable) : check.Paths;
        var ways = taken.Select(path => (Endpoint: EndpointOf(estate, path), Past: IsPast(path), Stopped: path.Verdict == Verdict.Blocked)).ToList();
        return ways.DistinctBy(way => way.Endpoint?.Id).ToList() switch
        {
            [{ Endpoint: { } endpoint }] => Through(endpoint),
            [{ Endpoint: null }] when ways.TrueForAll(way => way.Past) => EndpointFacts.None,

            // No endpoint stands in the way, and which network keys a request would carry depends on the repair.
            [{ Endpoint: null }] when ways.TrueForAll(way => way.Stopped) => EndpointFacts.Free,
            _ => EndpointFacts.NotKnown,
        };
    }

    private static VpcEndpoint? EndpointOf(NetworkEstate estate, PathTrace path) =>
        estate.Endpoints.Value?.Values.FirstOrDefault(endpoint => endpoint.Id == path.Target || endpoint.InterfaceIds.Contains(path.Target, StringComparer.Ordinal));

    private static bool IsPast(PathTrace path) => path.Verdict == Verdict.Reachable
        && path.Via is (Via.Nat or Via.InternetGateway or Via.EgressOnlyGateway or Via.LambdaNetwork or Via.TransitGateway);

    private static EndpointFacts Through(VpcEndpoint endpoint) => EndpointFacts.Through(
        endpoint.Id, endpoint.VpcId, endpoint.Policy is { } policy ? Layer.Read(PolicySource.Parse(endpoint.Id, policy)) : Layer.Absent);
}
