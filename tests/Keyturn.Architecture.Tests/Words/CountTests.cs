namespace Keyturn.Architecture.Tests.Words;

public sealed class CountTests
{
    /// <summary>By class and key, the English strings of the pages.</summary>
    private static readonly Dictionary<string, string> Strings = Repository.Files("src/Keyturn.Web", ".resx")
        .Where(file => !file.EndsWith(".ja.resx", StringComparison.Ordinal))
        .SelectMany(file => ResxRules.Read(Repository.Text(file)).Select(pair => (Key: $"{Path.GetFileNameWithoutExtension(file)}.{pair.Key}", Text: pair.Value)))
        .ToDictionary(one => one.Key, one => one.Text, StringComparer.Ordinal);

    [Fact]
    public void Nouns_ThatAreCounted_HaveBothForms() =>
        Strings.Where(one => CountRules.HasOneForm(one.Value) && !CountRules.NeverOne.ContainsKey(one.Key)).Select(one => $"{one.Key}: {one.Value}").ShouldBeEmpty();

    [Fact]
    public void Exceptions_AreStringsThatNeedOne() =>
        CountRules.NeverOne.Keys.Where(key => !CountRules.HasOneForm(Strings[key])).ShouldBeEmpty();

    [Fact]
    public void Choices_AreMadeByTheFormatterThatKnowsThem()
    {
        var choices = Strings.Where(one => CountRules.LeavesAChoice(one.Value)).Select(one => one.Key).ToList();
        choices.Count.ShouldBeGreaterThan(20);

        Repository.Files("src/Keyturn.Web", ".cs", ".razor")
            .SelectMany(file => choices.SelectMany(key => CountRules.FilledElsewhere(Repository.Text(file), key)).Select(at => $"{file}, character {at}"))
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{0} secrets", true)]
    [InlineData("of {1:N0} other changes", true)]
    [InlineData("{0:N0} {0:secret|secrets}", false)]
    [InlineData("{0} was denied", false)]
    public void HasOneForm_Text_IsTold(string text, bool expected) => CountRules.HasOneForm(text).ShouldBe(expected);

    [Theory]
    [InlineData("""var x = string.Format(culture, A.B, 1);""", 1)]
    [InlineData("""<p>@CountFormat.Of(A.B, 1)</p><p>@A.B</p>""", 1)]
    [InlineData("""CountFormat.Of(two ? A.C : A.B, 1)""", 0)]
    [InlineData("""A.Bc""", 0)]
    public void FilledElsewhere_Source_IsTold(string source, int expected) => CountRules.FilledElsewhere(source, "A.B").Count().ShouldBe(expected);
}
