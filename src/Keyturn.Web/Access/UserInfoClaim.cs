using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication.OAuth.Claims;

namespace Keyturn.Web.Access;

/// <summary>Takes one claim from the user info answer; each element of an array is a value.</summary>
internal sealed class UserInfoClaim(string name) : ClaimAction(name, ClaimValueTypes.String)
{
    public override void Run(JsonElement userData, ClaimsIdentity identity, string issuer)
    {
        if (userData.ValueKind != JsonValueKind.Object || !userData.TryGetProperty(ClaimType, out var value))
            return;

        foreach (var text in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(Text) : [Text(value)])
        {
            if (text is not null && !identity.HasClaim(ClaimType, text))
                identity.AddClaim(new Claim(ClaimType, text, ValueType, issuer));
        }
    }

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
