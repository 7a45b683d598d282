using System.Security.Cryptography;
using System.Text;

namespace Keyturn.Aws.Sandbox.State.Network;

/// <summary>Ids as EC2 gives them: a prefix and seventeen hexadecimal digits, the first a zero; the same in every run.</summary>
public static class NetworkId
{
    /// <summary>The id made from a text.</summary>
    /// <param name="prefix">What it is, for example <c>sgr</c>.</param>
    /// <param name="text">What tells it from the others.</param>
    public static string Of(string prefix, string text) => $"{prefix}-0{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(prefix + text)))[..16]}";
}
