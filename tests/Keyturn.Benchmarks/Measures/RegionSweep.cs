using System.Diagnostics;
using System.Globalization;
using Keyturn.Benchmarks.Running;
using Keyturn.Readiness.Estate;

namespace Keyturn.Benchmarks.Measures;

/// <summary>Everything that is listed and described in one Region of the fleet, over HTTP with the real clients and their call budgets, until every part was read; then the first reading of each secret by itself.</summary>
internal static class RegionSweep
{
    private static readonly TimeSpan SweepLimit = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan FillLimit = TimeSpan.FromMinutes(20);

    // Made for each secret by itself, or for events, at a pace of their own.
    private static readonly string[] Apart = ["secretsmanager:ListSecretVersionIds", "secretsmanager:GetResourcePolicy", "cloudtrail:LookupEvents"];

    public static async Task<IReadOnlyList<Measure>> RunAsync(int secrets, int consumers)
    {
        await using var fleet = await Fleet.StartAsync(new() { Scenario = "Fleet", FleetSecretsPerRegion = secrets, FleetConsumers = consumers });
        await using var region = new SweptRegion(fleet.Sandbox);
        using var calls = new CallCounter(fleet.Sandbox.World);
        var watch = Stopwatch.StartNew();
        await region.StartAsync();
        var swept = await region.WaitAsync(IsSwept, SweepLimit);
        var sweep = watch.Elapsed;
        var counts = calls.ByOperation();
        var isFilled = await FillAsync(region);
        var fill = watch.Elapsed;
        var listed = swept.Secrets.Value!.Count;
        var failures = EstateParts.Failures(swept).Length;
        var (lists, all) = (counts.Where(one => !Apart.Contains(one.Key)).ToArray(), calls.ByOperation());
        return
        [
            new("All lists and descriptions of one Region, from nothing until every part was read", sweep.TotalSeconds, 15, "s", Invariant($"{listed:n0} secrets, {swept.Permissions.Roles.Value?.Count:n0} roles, {swept.Network.Interfaces.Value?.Count:n0} interfaces, {swept.Network.Databases.Value?.Count:n0} databases")),
            new("Parts that failed", failures, 0, ""),
            new("Their calls", lists.Sum(one => one.Value), Promised(secrets, consumers), "calls", string.Join(", ", lists.GroupBy(one => one.Key.Split(':')[0], StringComparer.Ordinal).Select(service => $"{service.Key} {service.Sum(one => one.Value)}"))),
            .. lists.Select(one => new Measure($"… `{one.Key}`", one.Value, one.Key == "secretsmanager:ListSecrets" ? (secrets + 99) / 100 : null, "calls")),
            .. Apart[..2].Select(call => new Measure($"First reading of each secret by itself, `{call}`", all.GetValueOrDefault(call), listed, "calls", "once for each secret; AWS has no list of them")),
            new("… until it was done", fill.TotalSeconds, null, "s", isFilled ? "counted from the start; the call budget sets the pace" : "given up: it was not done by then"),
        ];
    }

    /// <summary>As docs/performance.md says of the whole fleet; a smaller one is not promised anything.</summary>
    private static double? Promised(int secrets, int consumers) => (secrets, consumers) == (Fleet.SecretsPerRegion, Fleet.Consumers) ? 200 : null;

    private static bool IsSwept(EstateSnapshot snapshot) =>
        snapshot is { Secrets.Value: not null, Parameters: { } parameters, CallsOfLastFacts: > 0 }
        && EstateParts.Of(snapshot).Select(one => one.Part).Append(parameters).All(part => part.ReadAt is not null || part.Failure is not null);

    private static async Task<bool> FillAsync(SweptRegion region)
    {
        try
        {
            await region.WaitAsync(IsFilled, FillLimit);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    // Asked with every change: what cannot be done yet is told by a count.
    private static bool IsFilled(EstateSnapshot snapshot) =>
        snapshot.Permissions.Secrets.Count >= snapshot.Secrets.Value!.Count
        && snapshot.Secrets.Value!.Values.Where(secret => secret.Deleted is null).All(secret => snapshot.Permissions.Secrets.GetValueOrDefault(secret.Arn) is { Policy.ReadAt: not null, Versions.ReadAt: not null });

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
