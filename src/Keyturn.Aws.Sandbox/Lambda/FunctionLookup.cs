using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Lambda;

/// <summary>Finds the function that a call names, or refuses as Lambda does: HTTP 404.</summary>
internal static class FunctionLookup
{
    public static FunctionRecord Require(WireCall call)
    {
        var name = call.Text("FunctionName") ?? throw new WireException("ValidationException", "1 validation error detected: Value null at 'functionName' failed to satisfy constraint: Member must not be null");
        return call.Region.Functions.Find(name)
            ?? throw new WireException("ResourceNotFoundException", $"Function not found: {Arn(call.Region, name)}", 404);
    }

    public static WireException Invalid(string text) => new("InvalidParameterValueException", text);

    public static WireException NoSuchResource() => new("ResourceNotFoundException", "The resource you requested does not exist.", 404);

    private static string Arn(SandboxRegion region, string name) =>
        name.StartsWith("arn:", StringComparison.Ordinal) ? name : region.Arn("lambda", $"function:{name}");
}
