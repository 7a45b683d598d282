using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Rotation;

/// <summary>One rotation under way. Its flags are guarded by the Region's gate.</summary>
internal sealed class RotationRun(SandboxRegion region, SecretRecord secret, string token)
{
    public SandboxRegion Region { get; } = region;

    public SecretRecord Secret { get; } = secret;

    /// <summary>Id of the version being made; every try uses the same.</summary>
    public string Token { get; } = token;

    /// <summary>Whether no further step may start: finished, failed, cancelled or abandoned.</summary>
    public bool IsOver { get; set; }
}
