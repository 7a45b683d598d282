using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Checks.Functions;

/// <summary>No execution is set aside for the function, so that it never runs.</summary>
/// <remarks>"Configuring reserved concurrency for a function", Lambda Developer Guide.</remarks>
public sealed class ConcurrencyCheck : FunctionCheck
{
    /// <inheritdoc/>
    public override string Id => "function-concurrency";

    private protected override CheckFinding Answer(CheckContext context, RotationFunction function) =>
        function.Concurrency is not { } concurrency ? Unknown("open") : concurrency.Reserved is not { } reserved ? Pass("free") : reserved == 0 ? Bad("bad") : Pass("ok", reserved);
}
