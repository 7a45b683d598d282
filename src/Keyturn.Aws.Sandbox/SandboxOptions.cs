using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox;

/// <summary>How a sandbox starts.</summary>
public sealed record SandboxOptions
{
    /// <summary>The address it listens on. Only 127.0.0.1 is accepted.</summary>
    public string Address { get; init; } = "127.0.0.1";

    /// <summary>The port; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The named world, for example <c>Article</c> or <c>Fleet</c>.</summary>
    public string Scenario { get; init; } = "Article";

    /// <summary>How fast things happen.</summary>
    public SandboxPace Pace { get; init; } = new();

    /// <summary>The clock that signatures and temporary credentials are dated by. Clients sign with the machine's clock, so it stays that one when a test drives the world by another.</summary>
    public TimeProvider SignatureTime { get; init; } = TimeProvider.System;

    /// <summary>Whether calls beyond AWS's documented rates are refused.</summary>
    public bool Throttling { get; init; }

    /// <summary>Whether ListSecrets now and then answers an empty page that has a token.</summary>
    public bool EmptyPages { get; init; }

    /// <summary>Connection string of a real PostgreSQL whose role passwords are really changed, or null.</summary>
    public string? PostgreSql { get; init; }

    /// <summary>Secrets in each Region of the <c>Fleet</c> scenario.</summary>
    public int FleetSecretsPerRegion { get; init; } = 10_000;

    /// <summary>Consumers in the <c>Fleet</c> scenario.</summary>
    public int FleetConsumers { get; init; } = 1_000;

    /// <summary>Seed of the <c>Fleet</c> scenario.</summary>
    public int FleetSeed { get; init; } = 20_260_401;
}
