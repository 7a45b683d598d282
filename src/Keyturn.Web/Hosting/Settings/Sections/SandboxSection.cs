using Keyturn.Aws.Sandbox;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Web.Hosting.Settings.Sections;

/// <summary>Section <c>Sandbox</c>, from <see cref="SandboxOptions"/>; counts with <c>Aws:Mode=Sandbox</c>.</summary>
internal static class SandboxSection
{
    private const string Section = SandboxMode.Section;
    private const string Pace = $"{Section}:{nameof(SandboxOptions.Pace)}";

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private static readonly SandboxOptions Usual = new();

    public static IReadOnlyList<Setting> All { get; } =
    [
        Setting.Of($"{Section}:Url", "", "http address on this machine", "A sandbox that runs already; otherwise one starts in the process."),
        Setting.Of($"{Section}:{nameof(SandboxOptions.Scenario)}", Usual.Scenario, "a name such as Article, Fleet, failing:NAME, defect:NAME", "The world that is played."),
        Setting.Of($"{Section}:{nameof(SandboxOptions.Address)}", Usual.Address, "127.0.0.1", "Where it listens."),
        Setting.Between($"{Section}:{nameof(SandboxOptions.Port)}", Usual.Port, 0, 65_535, "0 takes a free port."),
        Setting.Of($"{Section}:{nameof(SandboxOptions.Throttling)}", Usual.Throttling, "", "Refuses calls beyond AWS's documented rates."),
        Setting.Of($"{Section}:{nameof(SandboxOptions.EmptyPages)}", Usual.EmptyPages, "", "Answers an empty page with a token now and then."),
        Setting.Hidden($"{Section}:{nameof(SandboxOptions.PostgreSql)}", "connection string", "A real PostgreSQL whose role passwords are really changed."),
        Setting.Between($"{Section}:{nameof(SandboxOptions.FleetSecretsPerRegion)}", Usual.FleetSecretsPerRegion, 1, 500_000, "Secrets in each Region of the world Fleet."),
        Setting.Between($"{Section}:{nameof(SandboxOptions.FleetConsumers)}", Usual.FleetConsumers, 1, 100_000, "Consumers in the world Fleet."),
        Setting.Of($"{Section}:{nameof(SandboxOptions.FleetSeed)}", Usual.FleetSeed, "", "Seed of the world Fleet."),
        Setting.Between($"{Pace}:{nameof(SandboxPace.StepAtLeast)}", Usual.Pace.StepAtLeast, TimeSpan.Zero, Day, "Shortest time of a step."),
        Setting.Between($"{Pace}:{nameof(SandboxPace.StepAtMost)}", Usual.Pace.StepAtMost, TimeSpan.Zero, Day, "Longest time of a step."),
        Setting.Between($"{Pace}:{nameof(SandboxPace.StartDelay)}", Usual.Pace.StartDelay, TimeSpan.Zero, Day, "From RotateSecret to the first step."),
        Setting.Between($"{Pace}:{nameof(SandboxPace.CleanUpDelay)}", Usual.Pace.CleanUpDelay, TimeSpan.Zero, Day, "From the last step until AWSPENDING goes."),
        Setting.Between($"{Pace}:{nameof(SandboxPace.RetryDelay)}", Usual.Pace.RetryDelay, TimeSpan.Zero, Day, "Until a failed rotation is tried again."),
        Setting.Between($"{Pace}:{nameof(SandboxPace.Attempts)}", Usual.Pace.Attempts, 1, 100, "How often it is tried."),
        Setting.Between($"{Pace}:{nameof(SandboxPace.TrailDelay)}", Usual.Pace.TrailDelay, TimeSpan.Zero, Day, "Until CloudTrail shows an event."),
        Setting.Between($"{Pace}:{nameof(SandboxPace.LogDelay)}", Usual.Pace.LogDelay, TimeSpan.Zero, Day, "Until CloudWatch Logs shows a line."),
        Setting.Between($"{Pace}:{nameof(SandboxPace.ListLag)}", Usual.Pace.ListLag, TimeSpan.Zero, Day, "How long ListSecrets shows the past after a change."),
    ];
}
