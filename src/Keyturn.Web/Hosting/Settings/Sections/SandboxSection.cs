using Keyturn.Aws.Sandbox;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Web.Hosting.Settings.Sections;

/// <summary>Section <c>Sandbox</c>, from <see cref="SandboxOptions"/>; counts with <c>Aws:Mode=Sandbox</c>.</summary>
internal static class SandboxSection
{
    private const string Section = SandboxMode.Section;
    private const string Pace = $"{Section}:{nameof(SandboxOptions.Pace)}";
    private const string Span = "00:00:00 or more";

    private static readonly SandboxOptions Usual = new();

    public static IReadOnlyList<Setting> All { get; } =
    [
        Setting.Of($"{Section}:Url", "", "http address on this machine", "A sandbox that runs already; otherwise one starts in the process."),
        Setting.Of($"{Section}:{nameof(SandboxOptions.Scenario)}", Usual.Scenario, "a name such as Article, Fleet, failing:NAME, defect:NAME", "The world that is played."),
        Setting.Of($"{Section}:{nameof(SandboxOptions.Address)}", Usual.Address, "127.0.0.1", "Where it listens."),
        Setting.Of($"{Section}:{nameof(SandboxOptions.Port)}", Usual.Port, "0 to 65535", "0 takes a free port."),
        Setting.Of($"{Section}:{nameof(SandboxOptions.Throttling)}", Usual.Throttling, "", "Refuses calls beyond AWS's documented rates."),
        Setting.Of($"{Section}:{nameof(SandboxOptions.EmptyPages)}", Usual.EmptyPages, "", "Answers an empty page with a token now and then."),
        Setting.Hidden($"{Section}:{nameof(SandboxOptions.PostgreSql)}", "connection string", "A real PostgreSQL whose role passwords are really changed."),
        Setting.Of($"{Section}:{nameof(SandboxOptions.FleetSecretsPerRegion)}", Usual.FleetSecretsPerRegion, "1 or more", "Secrets in each Region of the world Fleet."),
        Setting.Of($"{Section}:{nameof(SandboxOptions.FleetConsumers)}", Usual.FleetConsumers, "1 or more", "Consumers in the world Fleet."),
        Setting.Of($"{Section}:{nameof(SandboxOptions.FleetSeed)}", Usual.FleetSeed, "", "Seed of the world Fleet."),
        Setting.Of($"{Pace}:{nameof(SandboxPace.StepAtLeast)}", Usual.Pace.StepAtLeast, Span, "Shortest time of a step."),
        Setting.Of($"{Pace}:{nameof(SandboxPace.StepAtMost)}", Usual.Pace.StepAtMost, Span, "Longest time of a step."),
        Setting.Of($"{Pace}:{nameof(SandboxPace.StartDelay)}", Usual.Pace.StartDelay, Span, "From RotateSecret to the first step."),
        Setting.Of($"{Pace}:{nameof(SandboxPace.CleanUpDelay)}", Usual.Pace.CleanUpDelay, Span, "From the last step until AWSPENDING goes."),
        Setting.Of($"{Pace}:{nameof(SandboxPace.RetryDelay)}", Usual.Pace.RetryDelay, Span, "Until a failed rotation is tried again."),
        Setting.Of($"{Pace}:{nameof(SandboxPace.Attempts)}", Usual.Pace.Attempts, "1 or more", "How often it is tried."),
        Setting.Of($"{Pace}:{nameof(SandboxPace.TrailDelay)}", Usual.Pace.TrailDelay, Span, "Until CloudTrail shows an event."),
        Setting.Of($"{Pace}:{nameof(SandboxPace.LogDelay)}", Usual.Pace.LogDelay, Span, "Until CloudWatch Logs shows a line."),
        Setting.Of($"{Pace}:{nameof(SandboxPace.ListLag)}", Usual.Pace.ListLag, Span, "How long ListSecrets shows the past after a change."),
    ];
}
