using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Checks.Functions;

/// <summary>The runtime of the function is deprecated, or will be soon.</summary>
/// <remarks>"Lambda runtimes", Lambda Developer Guide.</remarks>
public sealed class RuntimeCheck : FunctionCheck
{
    /// <inheritdoc/>
    public override string Id => "function-runtime";

    /// <inheritdoc/>
    public override CheckOutcome Failing => CheckOutcome.Warn;

    private const int NoticeDays = 90;

    private protected override CheckFinding Answer(CheckContext context, RotationFunction function)
    {
        if (LambdaRuntimes.EndOf(function.Runtime) is not { } end)
            return Unknown("open", function.Runtime ?? "–");

        var ends = new DateTimeOffset(end, TimeOnly.MinValue, TimeSpan.Zero);
        return ends <= context.Now ? Bad("bad", function.Runtime!, ends)
            : ends - context.Now < TimeSpan.FromDays(NoticeDays) ? Bad("soon", function.Runtime!, ends)
            : Pass("ok", function.Runtime!, ends);
    }
}
