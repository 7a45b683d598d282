using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Checks.Functions;

/// <summary>The function has too little time.</summary>
/// <remarks>"Configure Lambda function timeout", Lambda Developer Guide; rotation templates: a login attempt takes up to five seconds.</remarks>
public sealed class TimeoutCheck : FunctionCheck
{
    /// <inheritdoc/>
    public override string Id => "function-timeout";

    /// <inheritdoc/>
    public override CheckOutcome Failing => CheckOutcome.Warn;

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(30);

    private protected override CheckFinding Answer(CheckContext context, RotationFunction function) =>
        function.Timeout is not { } timeout ? Unknown("open") : timeout < Shortest ? Bad("bad", timeout.TotalSeconds) : Pass("ok", timeout.TotalSeconds);
}
