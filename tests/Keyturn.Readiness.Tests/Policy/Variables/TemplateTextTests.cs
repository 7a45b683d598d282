using Keyturn.Readiness.Policy.Variables;

namespace Keyturn.Readiness.Tests.Policy.Variables;

public sealed class TemplateTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain", "text plain")]
    [InlineData("${a:b}", "key a:b")]
    [InlineData("x${a:b}y", "text x|key a:b|text y")]
    [InlineData("${a:b}${c:d}", "key a:b|key c:d")]
    [InlineData("x${a:b}y${c:d}z", "text x|key a:b|text y|key c:d|text z")]
    [InlineData("${ aws:PrincipalTag/team }", "key aws:PrincipalTag/team")]
    [InlineData("${*}${?}${$}", "literal *|literal ?|literal $")]
    [InlineData("${ * }", "literal *")]
    [InlineData("$a{b}", "text $a{b}")]
    [InlineData("${a:b}}", "key a:b|text }")]
    [InlineData("${a:b,'c'}", "key a:b or c")]
    [InlineData("${a:b , 'c d' }", "key a:b or c d")]
    [InlineData("${a:b, ''}", "key a:b or ")]
    [InlineData("${a:b, 'c,d'}", "key a:b or c,d")]
    [InlineData("${a:b, '}'}.", "key a:b or }|text .")]
    [InlineData("${a:b, '${'}", "key a:b or ${")]
    public void Parse_Text_HasItsPartsInOrder(string text, string expected) =>
        string.Join('|', TemplateText.Parse(text).ShouldNotBeNull().Parts.Select(Show)).ShouldBe(expected);

    [Theory]
    [InlineData("${")]
    [InlineData("${a:b")]
    [InlineData("x${a:b}${")]
    [InlineData("${}")]
    [InlineData("${ }")]
    [InlineData("${, 'a'}")]
    [InlineData("${a:b, }")]
    [InlineData("${a:b, c}")]
    [InlineData("${a:b, '}")]
    [InlineData("${a:b, 'c}")]
    [InlineData("${a:b, c'}")]
    [InlineData("${a:b, 'c'd}")]
    [InlineData("${a:b, 'c''d'}")]
    [InlineData("${a:b, x'c'}")]
    [InlineData("${a:${b}}")]
    public void Parse_VariableThatCannotBeRead_IsNone(string text) => TemplateText.Parse(text).ShouldBeNull();

    [Theory]
    [InlineData("${", true)]
    [InlineData("a${b}", true)]
    [InlineData("$ {b}", false)]
    [InlineData("{$b}", false)]
    public void HasVariable_Text_NeedsDollarAndBrace(string text, bool expected) => TemplateText.HasVariable(text).ShouldBe(expected);

    private static string Show(TemplatePart part) =>
        part.Key is null ? $"{(part.IsLiteral ? "literal" : "text")} {part.Text}" : $"key {part.Key}{(part.Default is null ? "" : $" or {part.Default}")}";
}
