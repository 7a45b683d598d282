using Keyturn.Operations.Attempts;

namespace Keyturn.Web.Features.Functions;

/// <summary>Addresses of rotation functions.</summary>
public static class FunctionAddress
{
    public const string List = "/functions";

    public static string Of(FunctionHistory function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return $"{List}/{function.Scope.AccountId}/{function.Scope.Region}/{Uri.EscapeDataString(function.Name)}";
    }
}
