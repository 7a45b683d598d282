using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Checks.Functions;

/// <summary>The function has the least memory there is.</summary>
/// <remarks>"Configure Lambda function memory", Lambda Developer Guide.</remarks>
public sealed class MemoryCheck : FunctionCheck
{
    /// <inheritdoc/>
    public override string Id => "function-memory";

    /// <inheritdoc/>
    public override CheckOutcome Failing => CheckOutcome.Warn;

    private const int Least = 128;

    private protected override CheckFinding Answer(CheckContext context, RotationFunction function) =>
        function.MemoryMegabytes is not { } memory ? Unknown("open") : memory <= Least ? Bad("bad", memory) : Pass("ok", memory);
}
