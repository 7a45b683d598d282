using System.Diagnostics;
using Bunit;
using Keyturn.Web.Features.Errors;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Keyturn.Web.Tests.Features.Errors;

public sealed class ErrorPageTests : ConsoleContext
{
    [Fact]
    public void Render_OfAFailedRequest_ShowsItsReferenceAndAWayOut()
    {
        Activity.Current = null;
        var request = new DefaultHttpContext { TraceIdentifier = "0HN7-trace" };

        var page = Render<CascadingValue<HttpContext>>(value => value.Add(one => one.Value, request).AddChildContent<ErrorPage>());

        page.Find("h1").TextContent.ShouldBe(ErrorsStrings.ErrorTitle);
        page.Find("code").TextContent.ShouldBe("0HN7-trace");
        page.Find("a").GetAttribute("href").ShouldBe("/");
    }

    [Fact]
    public void Render_WithoutAReference_LeavesItOut()
    {
        Activity.Current = null;

        Render<ErrorPage>().FindAll("code").ShouldBeEmpty();
    }
}
