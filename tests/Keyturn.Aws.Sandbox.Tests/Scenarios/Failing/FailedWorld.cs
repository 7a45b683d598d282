using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.Scenarios.Failing;
using Keyturn.Aws.Sandbox.State;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Aws.Sandbox.Tests.Scenarios.Failing;

/// <summary>A failing world after its story, without the wire and on a clock that stands still.</summary>
internal sealed class FailedWorld
{
    private static readonly DateTimeOffset Now = new(2026, 4, 15, 3, 30, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time;

    private FailedWorld(FailingWorld failing, SandboxWorld world, SandboxRegion region, FakeTimeProvider time) =>
        (Failing, World, Region, _time) = (failing, world, region, time);

    /// <summary>Where everything but a replica is.</summary>
    public SandboxRegion Home => World.Accounts[0].FindRegion(ArticleNetwork.Region).ShouldNotBeNull();

    public FailingWorld Failing { get; }

    public SandboxWorld World { get; }

    public SandboxRegion Region { get; }

    public SecretRecord Secret => Region.Secrets.Find(Failing.SecretName).ShouldNotBeNull();

    public ConsumerLogin Logins => ConsumerLogin.Of(Region, Secret);

    /// <summary>Labels of the versions that have any or are empty, newest first: <c>pending(empty) | current | previous</c>.</summary>
    public string Labels => string.Join(" | ", Secret.Versions.Reverse().Where(version => version.Stages.Count > 0 || !version.HasValue).Select(Spell));

    /// <summary>Service events and refused or changing calls of people, of the last day and about this secret, oldest first.</summary>
    public IReadOnlyList<TrailRecord> Events => [.. Region.Trail.VisibleAt(World.Now)
        .Where(record => record.EventTime > Now.AddDays(-1) && (record.SecretId == Secret.Arn || record.ResourceNames.Contains(Secret.Arn)))
        .OrderBy(record => record.EventTime).ThenBy(record => record.EventName, StringComparer.Ordinal).ThenBy(record => record.ErrorMessage, StringComparer.Ordinal)];

    /// <summary>What the secret's function wrote in the last day.</summary>
    public IReadOnlyList<string> Log
    {
        get
        {
            var function = Region.Functions.Find(Secret.RotationLambdaArn ?? "");
            return [.. (Region.Logs.Find(function?.LogGroup ?? "")?.VisibleAt(World.Now) ?? []).Where(entry => entry.At > Now.AddDays(-1)).Select(entry => entry.Message)];
        }
    }

    /// <summary>Goes on with the story in the hour that is left of it.</summary>
    public void Play(Func<Task> story)
    {
        _time.Advance(TimeSpan.FromHours(1));
        World.Time.Play(Now, story);
    }

    public static FailedWorld Of(string name, bool isHealthy = false)
    {
        var failing = FailingWorlds.All.Single(one => one.Name == name);
        var time = new FakeTimeProvider(Now);
        var world = new SandboxWorld(new SandboxOptions { Pace = SandboxPace.Immediate }, time);
        new FailingScenario(failing, isHealthy).Build(world);
        return new(failing, world, world.Accounts[0].FindRegion(isHealthy ? ArticleNetwork.Region : failing.RegionName).ShouldNotBeNull(), time);
    }

    private static string Spell(VersionRecord version) =>
        string.Join('+', version.Stages.Select(stage => stage.StartsWith("AWS", StringComparison.Ordinal) ? stage[3..].ToLowerInvariant() : stage).Order(StringComparer.Ordinal)) + (version.HasValue ? "" : "(empty)");
}
