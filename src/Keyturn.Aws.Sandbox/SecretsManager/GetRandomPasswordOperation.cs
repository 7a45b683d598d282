using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>A random password by the caller's rules.</summary>
internal sealed class GetRandomPasswordOperation : SecretsOperation
{
    public override RateGroup Rate => SecretsRates.Creations;

    protected override JsonObject Run(WireCall call) => new()
    {
        ["RandomPassword"] = RandomPassword.Make(new RandomPassword.Rules
        {
            Length = (int)(call.Number("PasswordLength") ?? 32),
            Excluded = call.Text("ExcludeCharacters") ?? "",
            Lower = call.Flag("ExcludeLowercase") != true,
            Upper = call.Flag("ExcludeUppercase") != true,
            Digits = call.Flag("ExcludeNumbers") != true,
            Punctuation = call.Flag("ExcludePunctuation") != true,
            Space = call.Flag("IncludeSpace") == true,
            EachType = call.Flag("RequireEachIncludedType") != false,
        }),
    };
}
