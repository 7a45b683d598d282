using System.Globalization;
using System.Resources;
using Keyturn.Aws.Errors;

namespace Keyturn.Aws.Tests;

public sealed class AwsSentencesTests
{
    private static readonly ResourceManager Resources = new(typeof(AwsSentences));

    public static TheoryData<string> Codes =>
        [.. Enum.GetNames<AwsFailure>(), .. Enum.GetNames<AwsFailure>().Select(name => $"{name}Next"), "ReadOnlyWithoutSignIn"];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Sentence_EveryCode_ExistsInBothLanguages(string code)
    {
        Sentence(code, "").ShouldNotBeNullOrWhiteSpace();
        Sentence(code, "ja").ShouldNotBeNullOrWhiteSpace();
        Sentence(code, "ja").ShouldNotBe(Sentence(code, ""));
    }

    [Fact]
    public void Resources_Keys_AreExactlyTheCodes()
    {
        foreach (var culture in new[] { "", "ja" })
        {
            var set = Resources.GetResourceSet(CultureInfo.GetCultureInfo(culture), createIfNotExists: true, tryParents: false).ShouldNotBeNull();
            set.Cast<System.Collections.DictionaryEntry>().Select(entry => (string)entry.Key).Order()
                .ShouldBe(Codes.Select(row => row.Data).Order());
        }
    }

    private static string? Sentence(string code, string culture) =>
        Resources.GetResourceSet(CultureInfo.GetCultureInfo(culture), createIfNotExists: true, tryParents: false)?.GetString(code);
}
