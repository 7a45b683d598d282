using System.Globalization;
using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Lambda;

/// <summary>Reserves concurrency; the account keeps a hundred unreserved.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionConcurrency.html</remarks>
public sealed class PutFunctionConcurrencyOperation : WireOperation
{
    private const long Reservable = 900;

    /// <inheritdoc />
    public override JsonObject Answer(WireCall call)
    {
        var function = FunctionLookup.Require(call);
        var wanted = call.Number("ReservedConcurrentExecutions") ?? throw FunctionLookup.Invalid("ReservedConcurrentExecutions must be given.");
        if (wanted < 0) throw FunctionLookup.Invalid(string.Create(CultureInfo.InvariantCulture, $"ReservedConcurrentExecutions {wanted} is below zero."));
        lock (call.Region.Gate)
        {
            var others = call.Region.Functions.All.Where(other => other != function).Sum(other => other.ReservedConcurrency ?? 0);
            if (others + wanted > Reservable)
                throw FunctionLookup.Invalid("Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [100].");
            function.ReservedConcurrency = (int)wanted;
            return new() { ["ReservedConcurrentExecutions"] = wanted };
        }
    }
}
