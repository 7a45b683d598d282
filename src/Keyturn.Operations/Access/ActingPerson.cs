namespace Keyturn.Operations.Access;

/// <summary>On whose behalf a change is sent. It flows with the call, as a culture does: whatever sends the change below knows who asked for it.</summary>
/// <param name="Id">Login id; becomes SourceIdentity and session name in AWS.</param>
/// <param name="RotationFunctionArn">Function of the secret, which RotateSecret's caller must be allowed to invoke; <see langword="null"/> when it has none.</param>
public sealed record ActingPerson(string Id, string? RotationFunctionArn)
{
    private static readonly AsyncLocal<ActingPerson?> Flowing = new();

    /// <summary><see langword="null"/> outside an audited action: no change may be sent there.</summary>
    public static ActingPerson? Current => Flowing.Value;

    /// <summary>From here on, in this flow and in what it calls.</summary>
    public void Begin() => Flowing.Value = this;
}
