using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace Keyturn.Storage.Estates;

/// <summary>Names the form in which facts are stored, after their own shape: when a record gets another member its stored parts are of another form, and nobody has to remember to say so.</summary>
internal static class PartFormat
{
    /// <summary>Raised when the meaning of a member changes and its shape does not.</summary>
    private const int Revision = 1;

    private static readonly ConcurrentDictionary<Type, string> Known = new();

    /// <summary>Sixteen hexadecimal digits.</summary>
    public static string Of(JsonTypeInfo type) => Known.GetOrAdd(type.Type, static (_, type) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Revision} {type.GetJsonSchemaAsNode().ToJsonString()}")))[..16], type);
}
