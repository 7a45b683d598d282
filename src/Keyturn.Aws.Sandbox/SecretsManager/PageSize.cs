using System.Globalization;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>MaxResults: 1 to 100, 100 when absent.</summary>
internal static class PageSize
{
    public static int Of(WireCall call)
    {
        var size = call.Number("MaxResults") ?? 100;
        if (size is >= 1 and <= 100) return (int)size;
        var rule = size < 1 ? "greater than or equal to 1" : "less than or equal to 100";
        throw SecretErrors.Constraint("maxResults", size.ToString(CultureInfo.InvariantCulture), $"Member must have value {rule}");
    }
}
