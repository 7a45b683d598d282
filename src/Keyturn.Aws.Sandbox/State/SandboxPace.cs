namespace Keyturn.Aws.Sandbox.State;

/// <summary>How fast things happen. The defaults let a person watch; tests use <see cref="Immediate"/>.</summary>
public sealed record SandboxPace
{
    /// <summary>Shortest time a rotation step takes.</summary>
    public TimeSpan StepAtLeast { get; init; } = TimeSpan.FromSeconds(1.5);

    /// <summary>Longest time a rotation step takes.</summary>
    public TimeSpan StepAtMost { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Time between RotateSecret and the first step.</summary>
    public TimeSpan StartDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Time between the last step and the removal of AWSPENDING.</summary>
    public TimeSpan CleanUpDelay { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>Time before a failed rotation is tried again with the same token.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often the four steps are tried before the rotation has failed.</summary>
    public int Attempts { get; init; } = 2;

    /// <summary>Time until CloudTrail shows an event.</summary>
    public TimeSpan TrailDelay { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Time until CloudWatch Logs shows a line.</summary>
    public TimeSpan LogDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long ListSecrets shows the past after a change.</summary>
    public TimeSpan ListLag { get; init; } = TimeSpan.Zero;

    /// <summary>Nothing waits.</summary>
    public static SandboxPace Immediate { get; } = new()
    {
        StepAtLeast = TimeSpan.Zero,
        StepAtMost = TimeSpan.Zero,
        StartDelay = TimeSpan.Zero,
        CleanUpDelay = TimeSpan.Zero,
        RetryDelay = TimeSpan.Zero,
        TrailDelay = TimeSpan.Zero,
        LogDelay = TimeSpan.Zero,
    };

    /// <summary>The time one step takes, between the two bounds.</summary>
    public TimeSpan StepDuration() =>
        StepAtMost <= StepAtLeast ? StepAtLeast : StepAtLeast + (StepAtMost - StepAtLeast) * Random.Shared.NextDouble();
}
