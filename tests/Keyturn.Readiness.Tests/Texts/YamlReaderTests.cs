using System.Collections.Immutable;
using Keyturn.Testing.Texts;

namespace Keyturn.Readiness.Tests.Texts;

public sealed class YamlReaderTests
{
    [Fact]
    public void Read_EveryForm_GivesWhatIsSaid()
    {
        var root = YamlReader.Read("""
            # a remark
              Name: plain text of AWS::X::Y
              "a:b": "c: \"d\""
              Short: { From: 1, To: [2, "3"] }
              Items:
                - one
                - Key: two
                  List:
                    - "three"
              None: []
            """);

        root["Name"].ShouldBe("plain text of AWS::X::Y");
        root["a:b"].ShouldBe("c: \"d\"");
        var map = root["Short"].ShouldBeOfType<ImmutableDictionary<string, object>>();
        (map["From"], map["To"].ShouldBeOfType<ImmutableArray<object>>().Length).ShouldBe(("1", 2));
        var items = root["Items"].ShouldBeOfType<ImmutableArray<object>>();
        items[0].ShouldBe("one");
        items[1].ShouldBeOfType<ImmutableDictionary<string, object>>()["List"].ShouldBeOfType<ImmutableArray<object>>().ShouldBe(["three"]);
        root["None"].ShouldBeOfType<ImmutableArray<object>>().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing")]
    [InlineData("a")]
    [InlineData("a:")]
    [InlineData("a:\tb")]
    [InlineData(": b")]
    [InlineData("a: b: c")]
    [InlineData("a: \"b")]
    [InlineData("a: \"b\" c")]
    [InlineData("a: \"\\q\"")]
    [InlineData("a: *b")]
    [InlineData("a: { b: 1")]
    [InlineData("a: { b: }")]
    [InlineData("a: { b: 1 c: 2 }")]
    [InlineData("a: [1")]
    [InlineData("a: 1\na: 2")]
    [InlineData("a: 1\n  b: 2")]
    [InlineData("a:\n  b: 1\n c: 2")]
    [InlineData("  a: 1\nb: 2")]
    public void Read_WhatIsNotWellFormed_IsRefused(string text) => Should.Throw<FormatException>(() => YamlReader.Read(text));
}
