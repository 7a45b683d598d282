using System.Collections.Immutable;
using Keyturn.Testing.Texts;

namespace Keyturn.Readiness.Tests.Texts;

public sealed class HclReaderTests
{
    [Fact]
    public void Read_EveryForm_GivesWhatIsSaid()
    {
        var file = HclReader.Read("""
            # a remark
            data "aws_vpc_endpoint" "one" {
              id = "vpce-1" // another
            }

            resource "aws_x" "two" {
              text   = "a\"b\\c\u0041 $${d} %%{e}"
              number = -12
              flag   = true
              none   = null
              list   = [1, "b",
                false]
              object = { a = 1, "b:c" = ["d"] }
              given  = data.aws_vpc_endpoint.one.dns_entry[0].dns_name
              called = jsonencode({ a = 1 })
              policy = <<POLICY
            {
              "a": "$${b}"
            }
            POLICY
              alias {
                name = "c"
              }
            }
            """);

        file.Blocks.Select(block => string.Join(' ', block.Labels.Prepend(block.Type))).ShouldBe(["data aws_vpc_endpoint one", "resource aws_x two"]);
        var body = file.Blocks[1].Body;
        body.Attributes["text"].ShouldBe("a\"b\\cA ${d} %{e}");
        body.Attributes["number"].ShouldBe(-12L);
        (body.Attributes["flag"], body.Attributes["none"]).ShouldBe((true, null));
        body.Attributes["list"].ShouldBeOfType<ImmutableArray<object?>>().ShouldBe([1L, "b", false]);
        body.Attributes["object"].ShouldBeOfType<ImmutableDictionary<string, object?>>().Keys.ShouldBe(["a", "b:c"], ignoreOrder: true);
        body.Attributes["given"].ShouldBe(new HclReference("data.aws_vpc_endpoint.one.dns_entry[0].dns_name"));
        body.Attributes["called"].ShouldBe(new HclReference("jsonencode({ a = 1 })"));
        body.Attributes["policy"].ShouldBe("{\n  \"a\": \"${b}\"\n}\n");
        body.Blocks.ShouldHaveSingleItem().Body.Attributes["name"].ShouldBe("c");
    }

    [Theory]
    [InlineData("a = ")]
    [InlineData("a = \"b")]
    [InlineData("a = \"b\nc\"")]
    [InlineData("a = \"b\\x\"")]
    [InlineData("a = \"${b}\"")]
    [InlineData("a = [1 2]")]
    [InlineData("a = [..., 1]")]
    [InlineData("a = [1")]
    [InlineData("a = { b 1 }")]
    [InlineData("a = { b = 1 c = 2 }")]
    [InlineData("a = { b = 1, b = 2 }")]
    [InlineData("a = 1 b = 2")]
    [InlineData("a = 1\na = 2")]
    [InlineData("a = -")]
    [InlineData("a = b.")]
    [InlineData("a = f(1")]
    [InlineData("a = <<END\nb")]
    [InlineData("a = <END\nb\nEND")]
    [InlineData("a = <<END\n%{b}\nEND")]
    [InlineData("= 1")]
    [InlineData("a {\n b = 1")]
    [InlineData("a \"b {\n}")]
    [InlineData("a { b = 1 }")]
    [InlineData("a {\n}\n}")]
    [InlineData("a {\n} b = 1")]
    [InlineData("resource \"x\" \"y\" {\n}\nresource \"x\" \"y\" {\n}")]
    public void Read_WhatIsNotWellFormed_IsRefused(string text) => Should.Throw<FormatException>(() => HclReader.Read(text));

    [Fact]
    public void ReadModule_WhatIsComputed_IsKeptAsItIsWritten()
    {
        var file = HclReader.ReadModule("""
            locals {
              text   = "a-${var.name}-${lookup(local.map, "b}")}"
              sure   = var.given == null && !var.off
              either = var.given != null ? [var.given] : []
              loop   = { for key, one in var.many : "x${key}" => one.id }
              merged = merge([for one in var.many : one]...)
              splat  = one(aws_iam_role.operator[*].arn)
              nested = jsondecode(local.json)["password"]
              plain  = ["a", 1, true]
              object = { a = var.b, "c" = 2 }
              less   = (1 + 2) * 3
              none   = null
            }

            data "aws_region" "current" {}
            """);

        file.Blocks.Length.ShouldBe(2);
        var values = file.Blocks[0].Body.Attributes;
        values["text"].ShouldBe("a-${var.name}-${lookup(local.map, \"b}\")}");
        foreach (var (name, written) in new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["sure"] = "var.given == null && !var.off",
            ["either"] = "var.given != null ? [var.given] : []",
            ["loop"] = """{ for key, one in var.many : "x${key}" => one.id }""",
            ["merged"] = "merge([for one in var.many : one]...)",
            ["splat"] = "one(aws_iam_role.operator[*].arn)",
            ["nested"] = """jsondecode(local.json)["password"]""",
            ["less"] = "(1 + 2) * 3",
        })
        {
            values[name].ShouldBe(new HclReference(written), name);
        }

        values["plain"].ShouldBeOfType<ImmutableArray<object?>>().ShouldBe(["a", 1L, true]);
        values["object"].ShouldBeOfType<ImmutableDictionary<string, object?>>()["a"].ShouldBe(new HclReference("var.b"));
        values["none"].ShouldBeNull();
    }

    [Theory]
    [InlineData("a = \"${b\"")]
    [InlineData("a = b ? c")]
    [InlineData("a = b ==")]
    [InlineData("a = [for b in c : b")]
    [InlineData("a = {for b in c : b => ]")]
    public void ReadModule_WhatIsNotWellFormed_IsRefused(string text) => Should.Throw<FormatException>(() => HclReader.ReadModule(text));
}
