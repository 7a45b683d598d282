using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Web.Features.Secrets;

namespace Keyturn.Web.Features.Consumers;

/// <summary>Addresses of consumers. Ids keep their slashes and colons: an ECS service's is its ARN.</summary>
public static class ConsumerAddress
{
    public const string List = "/consumers";

    /// <param name="scope">Where it is.</param>
    /// <param name="id">Its <see cref="Keyturn.Readiness.Consumers.EstateConsumer.Id"/>.</param>
    public static string Of(EstateScope scope, string id)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(id);
        return $"{List}/{scope.AccountId}/{scope.Region}/{Path(id)}";
    }

    /// <summary>A secret's consumers with this one opened.</summary>
    public static string OnSecret(SecretArn secret, string id) => $"{SecretAddress.Of(secret, SecretTab.Readiness)}&consumer={Uri.EscapeDataString(id)}";

    private static string Path(string id) => string.Join('/', id.Split('/').Select(part => Uri.EscapeDataString(part).Replace("%3A", ":", StringComparison.Ordinal)));
}
